import { UserError } from '../user_error';
import { findJdks, type Jdk } from './find_jdk';
import { installSystemPackages } from './install_system_packages';
import { isOpenToAll, type ServerUser } from './server_user';
import { chooseServer, LINES, lineOrder, neededJdk, RELEASES } from './versions';
import type { ChosenServer, Line } from './versions';

/** The JDKs that the server's account can run. */
async function usableJdks(user: ServerUser | undefined): Promise<Jdk[]> {
  const jdks = await findJdks();
  if (!user) return jdks;
  const usable = await Promise.all(jdks.map(({ home }) => isOpenToAll(home)));
  return jdks.filter((_, index) => usable[index]);
}

/** The lines that can be started here without installing a JDK, newest first. */
export async function startableLines(user: ServerUser | undefined): Promise<Line[]> {
  const jdks = await usableJdks(user);
  return LINES.filter((line) => chooseServer(jdks, [line]) !== undefined);
}

/**
 * The release and the JDK to start, with a JDK installed first where there is none and that can
 * be done.
 * @throws UserError that says which JDK to install.
 */
export async function chooseInstalledServer(
  asked: Line | undefined,
  withData: Line[],
  user: ServerUser | undefined,
  onStep: (sentence: string) => void
): Promise<ChosenServer> {
  const lines = lineOrder(asked, withData);
  const found = chooseServer(await usableJdks(user), lines);
  if (found) return found;
  const what = neededJdk(lines);
  const debian = [...new Set(lines.flatMap((line) => RELEASES[line].debianJdks))];
  await installSystemPackages([{ what, debian }], onStep);
  const installed = chooseServer(await usableJdks(user), lines);
  if (installed) return installed;
  throw new UserError(`apt installed ${what}, but it is not found: set JAVA_HOME to it.`);
}
