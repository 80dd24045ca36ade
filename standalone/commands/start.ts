import { accessOf, configurationOf, RegisterCommand } from '../../server/cli/context';
import { ServeOptions, withListening } from './serve_options';

interface StartOptions extends ServeOptions {
  readonly empty?: boolean;
}

export const registerStart: RegisterCommand = (program, context) => {
  withListening(program.command('start'))
    .description('everything at once: OpenSearch, indices, sample data, the application')
    .option('--empty', 'start with no sample data')
    .action(async (options: StartOptions) => {
      const { runApplication } = await import('../start/run_application');
      const { loadSamples, maintainSamples, prepareSamples, takePastSnapshots } =
        await import('../start/load_samples');
      const own = configurationOf(options, context);
      const withSamples = options.empty !== true && own.path === undefined;
      return runApplication(options, context, {
        configuration: async (steps) => (withSamples ? prepareSamples(steps, context.now) : own),
        prepare: async (transport, configuration, steps) => {
          if (!withSamples) return;
          await takePastSnapshots(configuration, transport, steps, context.now);
          await loadSamples(configuration, transport, steps, context.now);
        },
        goOn: async (transport, configuration, stop) => {
          // In a cluster of somebody's own it would end what is past its time there.
          const isOurs = accessOf(options, configuration, context.environment) === undefined;
          if (withSamples && isOurs) {
            await maintainSamples(configuration, transport, stop, context.now);
          }
        },
      });
    });
};
