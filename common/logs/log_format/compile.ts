import { EntryField } from '../line_format';
import { readApacheFormat } from './apache';
import { field, LogFormat, Part } from './directive';
import { readNginxFormat } from './nginx';

function invalid(reason: string): Error {
  return new Error(`log_format: ${reason}`);
}

const isField = (part: Part | undefined, name: EntryField) =>
  part !== undefined && part.meaning.kind === 'field' && part.meaning.field === name;

/** `%U%q` is the whole target: the "?" parts them only where there is a query. */
function joinTarget(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    if (isField(part, 'query') && isField(before, 'path') && before && before.after === '') {
      joined[joined.length - 1] = { meaning: field('target'), after: part.after };
    } else {
      joined.push(part);
    }
  });
  return joined;
}

/** Each directive must end somewhere, and a request needs a time and a status. */
function check(parts: readonly Part[]): void {
  if (!parts.some(({ meaning }) => meaning.kind === 'time')) throw invalid('it has no time');
  if (!parts.some((part) => isField(part, 'status'))) {
    throw invalid('it has no status (%>s of Apache, $status of nginx)');
  }
  parts.forEach(({ meaning, after }, at) => {
    // A piece of a time knows its end.
    if (at + 1 < parts.length && after === '' && meaning.kind !== 'time') {
      throw invalid(`nothing parts its directives ${at + 1} and ${at + 2}`);
    }
  });
}

/**
 * Compiles a `LogFormat` of Apache or Tomcat, or a `log_format` of nginx: told apart by "%" and "$".
 *
 * @throws Error that names the key `log_format` and says what cannot be read
 */
export function compileLogFormat(source: string | undefined): LogFormat {
  if (source === undefined || source.trim() === '') {
    throw invalid('the format "custom" needs the LogFormat of Apache or the log_format of nginx');
  }
  const isNginx = /\$\{?[a-z]/.test(source) && !/%[>{a-zA-Z]/.test(source);
  let format: LogFormat;
  try {
    format = isNginx ? readNginxFormat(source) : readApacheFormat(source);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
  const parts = joinTarget(format.parts);
  check(parts);
  return { before: format.before, parts };
}
