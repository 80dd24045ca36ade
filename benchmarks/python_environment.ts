import { join } from 'path';
import { runCommand } from '../standalone/opensearch/run_command';

/**
 * A Python that can import a module: the system's, else one of an environment in a folder, into which
 * the package is installed.
 *
 * @param wanted name and version for pip: `dash==4.4.1`
 * @returns the command of that Python
 * @throws Error with the end of what pip said
 */
export async function pythonWith(
  module: string,
  wanted: string,
  environment: string,
  say: (sentence: string) => void
): Promise<string> {
  const has = async (command: string) =>
    (await runCommand(command, ['-c', `import ${module}`])).status === 0;
  if (await has('python3')) return 'python3';
  const python = join(environment, 'bin', 'python');
  if (await has(python)) return python;
  say(`Installing ${wanted} into ${environment}`);
  const steps: [string, string[]][] = [
    ['python3', ['-m', 'venv', environment]],
    [python, ['-m', 'pip', 'install', '-q', wanted]],
  ];
  for (const [command, args] of steps) {
    const { status, output } = await runCommand(command, args);
    if (status !== 0) throw new Error(`pip could not install it: ${output.slice(-300)}`);
  }
  return python;
}
