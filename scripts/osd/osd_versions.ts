/** The newest of the line that most installations run. */
export const DEFAULT_OSD_VERSION = '2.19.4';

/** Versions that the plugin is meant for: one zip each, since OSD compares x.y.z. */
const SUPPORTED = [/^2\.(8|9|1\d)\.\d+$/, /^3\.\d+\.\d+$/];

/** @throws Error with what to write instead */
export function checkOsdVersion(version: string): string {
  if (SUPPORTED.some((pattern) => pattern.test(version))) return version;
  throw new Error(
    `"${version}" is no supported version of OpenSearch Dashboards: write x.y.z from 2.8.0 on, ` +
      `as ${DEFAULT_OSD_VERSION}`
  );
}
