import { parseTarget } from '../ogc/parse_request';
import { takeApart } from '../ogc/request_target';
import { ProjectRule } from './options';
import { compileProjectRule } from './projects';

const of = (rule: ProjectRule, address: string, domain?: string, referrer?: string) => {
  const target = takeApart('GET', address);
  return compileProjectRule(rule)({ target, domain, referrer, layers: parseTarget(target).layers });
};

describe('project rules', () => {
  const services: ProjectRule = { path: '/services/{wms|wfs}/{project}' };

  it('capture a name from the path', () => {
    expect(of(services, '/services/WMS/Dcsmm?x')).toBe('dcsmm');
    expect(of(services, '/services/wfs/biologie/more')).toBe('biologie');
    expect(of(services, '/services/wmts/biologie')).toBeUndefined();
    expect(of(services, '/services/wms')).toBeUndefined();
    expect(of(services, '/a/services/wms/b')).toBeUndefined();
    expect(of({ path: '/*/maps/{project}.map' }, '/x/maps/Sextant.map')).toBe('sextant');
    expect(of({ path: '/*/maps/{project}.map' }, '/x/maps/.map')).toBeUndefined();
  });

  it('take no nonsense for a name', () => {
    const regex = { path: '~^/services/wms/(.*)$' };
    for (const name of ['..', '%00', '<script>', 'a b', '-x', 'x'.repeat(65)]) {
      expect(of(services, `/services/wms/${name}`)).toBeUndefined();
      expect(of(regex, `/services/wms/${name}`)).toBeUndefined();
    }
    expect(of({ ...services, among: ['DCSMM'] }, '/services/wms/dcsmm')).toBe('dcsmm');
    expect(of({ ...services, among: ['DCSMM'] }, '/services/wms/other')).toBeUndefined();
  });

  it('look at the host and at parameters', () => {
    const host = { project: 'coriolis', host: '*.coriolis.eu.org' };
    expect(of(host, '/', 'data.coriolis.eu.org')).toBe('coriolis');
    expect(of(host, '/', 'coriolis.eu.org.evil.net')).toBeUndefined();
    expect(of(host, '/')).toBeUndefined();
    const map = { parameter: { name: 'MAP', value: '/maps/{project}.map' } };
    expect(of(map, '/cgi?map=/maps/quadrige.map')).toBe('quadrige');
    expect(of(map, '/cgi?map=/maps/a/quadrige.map')).toBeUndefined();
    expect(of({ project: 'p', parameter: { name: 'x' } }, '/?x=1')).toBe('p');
    expect(of({ project: 'p', host: 'a.org', ...services }, '/services/wms/q', 'a.org')).toBe('p');
  });

  it('look at layers', () => {
    const layer = { project: 'dcsmm', layer: 'DCSMM_*' };
    expect(of(layer, '/wms?service=WMS&request=GetMap&layers=a,dcsmm_b')).toBe('dcsmm');
    expect(of(layer, '/wms?service=WMS&request=GetMap&layers=a')).toBeUndefined();
    expect(of(layer, '/wms?service=WMS')).toBeUndefined();
    expect(of({ layer: '{project}:trait' }, '/wfs?request=GetFeature&typeNames=surval:trait')).toBe(
      'surval'
    );
  });

  it('look at the referer', () => {
    const viewer = { project: 'v', referer: '*.ifremer.fr' };
    const referred = (rule: ProjectRule, referrer?: string) =>
      of(rule, '/wms', undefined, referrer);
    expect(referred(viewer, 'https://viewer.ifremer.fr:443/x?y')).toBe('v');
    expect(referred(viewer, 'https://viewer.ifremer.fr.evil.org/')).toBeUndefined();
    expect(referred(viewer, 'https://evil.org/?viewer.ifremer.fr')).toBeUndefined();
    expect(referred(viewer, 'null')).toBeUndefined();
    expect(referred(viewer)).toBeUndefined();
    const page = { referer: 'www.milieumarin.fr/carte/{project}' };
    expect(referred(page, 'http://WWW.milieumarin.fr/carte/Dcsmm/a')).toBe('dcsmm');
    expect(referred(page, 'http://www.milieumarin.fr/')).toBeUndefined();
    expect(referred({ referer: '~[?&]theme=(\\w+)' }, 'https://a.org/?theme=bio')).toBe('bio');
  });

  it('take regular expressions after "~"', () => {
    expect(of({ path: '~^/(?:wms|wfs)/v\\d/(\\w+)' }, '/WFS/v2/Surval/x')).toBe('surval');
    expect(of({ path: '~/ows$', project: 'o' }, '/a/ows')).toBe('o');
    expect(of({ host: '~^(\\w+)\\.data\\.org$' }, '/', 'argo.data.org')).toBe('argo');
    expect(of({ layer: '~^(\\w+?)_' }, '/wms?request=GetMap&layers=argo_floats')).toBe('argo');
  });

  it('say what is wrong', () => {
    expect(() => compileProjectRule({ project: 'a' })).toThrow('none of');
    expect(() => compileProjectRule({ path: '/a' })).toThrow('neither');
    expect(() => compileProjectRule({ path: '~^/(?:a|b)' })).toThrow('neither');
    expect(() => compileProjectRule({ path: '/{project}{a}' })).toThrow('one {…}');
    expect(() => compileProjectRule({ project: 'a', path: '//' })).toThrow('empty');
    expect(() => compileProjectRule({ project: 'a', path: '~(' })).toThrow();
  });
});
