import { configurationOf, RegisterCommand } from '../../server/cli/context';
import { ServeOptions, withListening } from './serve_options';

export const registerServe: RegisterCommand = (program, context) => {
  withListening(program.command('serve'))
    .description('serve the application on an OpenSearch that has data')
    .action(async (options: ServeOptions) => {
      const { runApplication } = await import('../start/run_application');
      await runApplication(options, context, {
        configuration: async () => configurationOf(options, context),
        prepare: async () => undefined,
      });
    });
};
