import { Column } from './column_names';
import { toNanoseconds } from './durations';
import { factsBeside } from './facts_beside';
import { LineOptions, ParsedLine } from './line_format';
import { factsOf } from './mapped_entry';
import { timeReader } from './log_time';
import { entryOf } from './raw_entry';
import { zoneOffset } from './time_zone';

/** Texts of a request of GeoServer's monitoring extension, by what they are for. */
export type AuditTexts = { [C in Column]?: string };

/** Resources come as a list of qualified names, in brackets from some templates. */
function layersOf(text: string | undefined): string | undefined {
  return text && text.replace(/^\[|\]$/g, '');
}

/** A body is written as Java writes an array where the template says `${body}`: it tells nothing. */
function bodyOf(text: string | undefined): string | undefined {
  return text && /^\s*[<{\w]/.test(text) && !/^\[?B@/.test(text) ? text : undefined;
}

/**
 * Makes entries of them. Where no HTTP status is logged it is taken for 200: GeoServer answers so to most
 * of what fails. The total time is in ms unless the options say.
 */
export function auditReader(options: LineOptions): (texts: AuditTexts) => ParsedLine {
  const readTime = timeReader(zoneOffset(options.timeZone || 'UTC'));
  const unit = options.durationUnit || 'ms';
  return (texts) => {
    const { layers, status, duration } = texts;
    // Some templates write GeoServer's own word instead: FINISHED, FAILED, CANCELLED.
    const word = status && /^[A-Z]+$/i.test(status) ? status : undefined;
    const failed = texts.failed || word;
    const told = { ...texts, failed, layers: layersOf(layers) };
    const facts = factsOf((field) => told[field]);
    const ogc = facts && factsBeside(facts, texts.method, texts.target || texts.path);
    const took = Number(duration);
    return entryOf({
      ...texts,
      time: readTime(texts.time || texts.end_time || ''),
      status: word || !status ? '200' : status,
      duration: duration ? toNanoseconds(took, unit) : undefined,
      contentType: texts.content_type,
      body: bodyOf(texts.body),
      ogc,
    });
  };
}
