import { detectFormat } from '../logs/detect_format';
import { createEnricher } from './create_enricher';
import { documentIn } from './testing/document_in';
import { sharedLines } from './testing/shared_data';

/** How often each value of a field comes, rejects by their reason. */
function count(lines: readonly string[], field: string): Record<string, number> {
  const enricher = createEnricher();
  const counts: Record<string, number> = {};
  lines.forEach((line, offset) => {
    const found = enricher.enrich(line, { server: 's', file: 'f', offset });
    const { rejected } = found;
    const document = documentIn(found);
    const value = document ? (document as Record<string, unknown>)[field] : rejected;
    counts[String(value)] = (counts[String(value)] || 0) + 1;
  });
  return counts;
}

// The figures were taken from the files with grep and awk.
describe('real logs', () => {
  it('are read whole: geomet', () => {
    const lines = sharedLines('logs/geomet-ows-combined.log');
    if (!lines) return;
    expect(lines).toHaveLength(340);
    expect(count(lines, 'ogc.operation')).toEqual({
      GetMap: 183,
      GetCapabilities: 137,
      GetLegendGraphic: 19,
      undefined: 1,
    });
    expect(count(lines, 'ogc.service')).toEqual({ WMS: 339, other: 1 });
    const format = detectFormat(lines);
    expect(format && format.name).toBe('combined');
  });

  it('are read whole: apache', () => {
    const lines = sharedLines('logs/apache-combined.log');
    if (!lines) return;
    expect(count(lines, 'ogc.service')).toEqual({ other: 10000 });
    expect(count(lines, 'event.outcome')).toEqual({ success: 9780, failure: 220 });
    expect(count(lines, 'http.response.status_code')).toMatchObject({
      200: 9126,
      304: 445,
      404: 213,
    });
  });

  it('are read whole: mixed', () => {
    const lines = sharedLines('logs/mixed-formats.log');
    if (!lines) return;
    const services = count(lines, 'ogc.service');
    expect(services).toEqual({ WMS: 17, ERDDAP: 495, other: 662 });
  });
});
