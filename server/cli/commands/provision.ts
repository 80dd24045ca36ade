import { provision } from '../../provisioning/provision';
import {
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  withConnection,
  withOpenSearch,
} from '../context';

export const registerProvision: RegisterCommand = (program, context) => {
  withConnection(program.command('provision'))
    .description('create or update index templates and indices; running it again changes nothing')
    .action(async (options: ConnectionOptions) => {
      const configuration = configurationOf(options, context);
      const done = await withOpenSearch(options, configuration, context, provision);
      context.stdout.write(`${done.join('\n')}\n`);
    });
};
