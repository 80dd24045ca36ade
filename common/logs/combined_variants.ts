import { combined } from './combined';
import { DurationUnit, LineFormat } from './line_format';

/** Lines like those of `combined`, with the unit of whole numbers that the server writes. */
function variant(name: string, durationUnit: DurationUnit): LineFormat {
  return {
    name,
    open: (options) =>
      combined.open({ ...options, durationUnit: options.durationUnit || durationUnit }),
  };
}

/**
 * The names under which people know such lines. They cannot be told apart by their look, and Tomcat's
 * `%D` is in ms up to version 9 (the default here), in µs from 10 on: `duration_unit: us`.
 * https://tomcat.apache.org/tomcat-9.0-doc/config/valve.html#Access_Log_Valve
 */
export const COMBINED_VARIANTS: readonly LineFormat[] = [
  variant('common', 'us'),
  variant('vhost_combined', 'us'),
  variant('nginx', 's'),
  variant('tomcat', 'ms'),
];
