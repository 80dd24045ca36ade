import { formatInstant } from '../i18n/format_instant';
import { filtersInWords } from '../i18n/filters_in_words';
import type { Writer } from '../i18n/writer';
import type { Dashboard, Filters } from '../query/filter_fields';
import { concerns } from '../query/filter_fields';
import type { Period } from '../query/resolve_time';
import type { Report } from './report';

export type Fact = readonly [name: string, value: string];

export function instantText({ tag, timeZone }: Writer, instant: number): string {
  return formatInstant(tag, timeZone, 'instant', instant);
}

/** A period by its ends: a file is read when "last month" is another one. */
export function periodText(writer: Writer, { from, to }: Period): string {
  return writer.translate('sextant.report.period', {
    from: instantText(writer, from),
    to: instantText(writer, to),
  });
}

/** The filters that narrow a dashboard, in words. */
export function filtersText(writer: Writer, filters: Filters, dashboard: Dashboard): string {
  const words = filtersInWords(writer, filters, (name) => concerns(dashboard, name));
  return words.join(' · ') || writer.translate('sextant.export.no_filters');
}

/** What stands on every page of a report. */
export function frameOf(
  writer: Writer,
  title: string,
  now: Date
): Pick<Report, 'locale' | 'title' | 'header' | 'footer' | 'pageOf'> {
  const { locale, tag, timeZone, translate } = writer;
  const at = now.getTime();
  return {
    locale,
    title,
    header: translate('sextant.report.header', {
      title,
      date: formatInstant(tag, timeZone, 'fullDay', at),
    }),
    footer: translate('sextant.report.footer', {
      instant: instantText(writer, at),
      zone: timeZone,
    }),
    pageOf: translate('sextant.report.page'),
  };
}
