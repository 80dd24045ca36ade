import { ECS_PATHS, readFieldMap } from './field_map';
import { jsonObject } from './json_line';
import { kindOf } from './json_kind';
import { LineFormat, LineOptions, LineParser, ParsedLine } from './line_format';
import { timeReader } from './log_time';
import { mappedReader } from './mapped_entry';
import { readStored } from './stored_document';

function open(options: LineOptions): LineParser {
  const readTime = timeReader(() => 0);
  const readMapped = options.fields && mappedReader(readFieldMap(options.fields), options);
  const readEcs = mappedReader(ECS_PATHS, options);

  return (line): ParsedLine | undefined => {
    const object = jsonObject(line);
    if (!object) return undefined;
    const kind = kindOf(object);
    if (kind === 'stored') return readStored(object, readTime);
    if (readMapped) return readMapped(object);
    return kind === 'ecs' ? readEcs(object) : undefined;
  };
}

/**
 * Logs that were parsed before, a document a line: those of this product (stored requests that are
 * enriched again), those by the field map of the options, else those of the Elastic Common Schema.
 */
export const documents: LineFormat = { name: 'documents', looks: ['object'], open };
