import { existsSync } from 'fs';
import { resolve } from 'path';
import { SextantError } from '../../../common/errors';
import { fileProblems } from '../../configuration/missing_files';
import {
  configurationText,
  inspectConfiguration,
  invalid,
} from '../../configuration/read_configuration';
import { CliContext, ConnectionOptions, DEFAULT_FILE, RegisterCommand } from '../context';

function fileToCheck({ config }: ConnectionOptions, { environment }: CliContext): string {
  const path = config ?? environment.SEXTANT_CONFIG ?? DEFAULT_FILE;
  if (path === DEFAULT_FILE && !existsSync(path)) {
    throw new SextantError('not_found', 'There is no sextant.yml here: give --config FILE');
  }
  return resolve(path);
}

export const registerCheck: RegisterCommand = (program, context) => {
  program
    .command('check')
    .description('check the configuration and that its files can be read')
    .option('--config <file>', 'configuration (default: sextant.yml here)')
    .action((options: ConnectionOptions) => {
      const path = fileToCheck(options, context);
      const inspected = inspectConfiguration(configurationText(path), path, context.environment);
      const { configuration, problems, place } = inspected;
      if (!configuration) throw invalid(path, problems);
      const missing = place(fileProblems(configuration));
      if (missing.length > 0) throw invalid(path, missing);
      const { catalogueSources, logSources } = configuration;
      const list = (names: readonly string[]) => names.join(', ') || 'none';
      context.stdout.write(
        `${path} is valid\n` +
          `catalogue sources: ${list(Object.keys(catalogueSources))}\n` +
          `log sources: ${list(Object.keys(logSources))}\n`
      );
    });
};
