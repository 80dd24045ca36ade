import { createEnricher } from '../create_enricher';
import { EnrichOptions } from '../options';

function usageOf(options: EnrichOptions, target: string, method = 'GET', referrer?: string) {
  const entry = { time: 0, address: '', method, target, status: 200, bytes: 1, referrer };
  const document = createEnricher(options).enrichEntry(entry, {
    server: 's',
    file: 'f',
    offset: 0,
  });
  return document['sextant.usage'];
}

describe('usage', () => {
  const items = '/ogcapi/collections/a/items';

  it('of features is drawn where a viewer refers them', () => {
    const viewers = { viewerHosts: ['Viewer.ifremer.fr'] };
    const page = 'https://viewer.ifremer.fr/map';
    expect(usageOf(viewers, items)).toBe('download');
    expect(usageOf(viewers, items, 'GET', page)).toBe('visualisation');
    expect(usageOf(viewers, `${items}/1`, 'GET', page)).toBe('visualisation');
    expect(usageOf(viewers, `${items}?limit=0`, 'GET', page)).toBe('discovery');
    expect(usageOf(viewers, '/wcs?request=GetCoverage', 'GET', page)).toBe('download');
  });

  it('is a download on configured paths, where content is asked', () => {
    const options = { downloadPaths: ['/panier/*/telecharger', '/data/{dcsmm|surval}'] };
    expect(usageOf(options, '/panier/12/telecharger')).toBe('download');
    expect(usageOf(options, '/data/dcsmm/d5_oxygene.zip')).toBe('download');
    expect(usageOf(options, '/data/dcsmm/d5_oxygene.zip', 'HEAD')).toBe('other');
    expect(usageOf(options, '/data/autre/a.zip')).toBe('other');
    expect(usageOf({}, '/data/dcsmm/d5_oxygene.zip')).toBe('other');
  });

  it('of files sent by FTP is a download, of files received is not', () => {
    expect(usageOf({}, '/argo/a.nc', 'RETR')).toBe('download');
    expect(usageOf({}, '/argo/a.nc', 'STOR')).toBe('other');
  });
});
