import { sharedLines } from '../testing/shared_data';
import { classifyAgent } from './classify';
import { CLIENT_TYPES } from '../options';
import { notOfType } from './testing/not_of_type';
import { OF_TYPE } from './testing/of_type';

describe('classifyAgent', () => {
  for (const [type, agents] of Object.entries(OF_TYPE)) {
    it.each(agents)(`takes for ${type}: %s`, (...[agent, name, version]) => {
      expect(classifyAgent(agent)).toEqual({ type, name, version });
    });
  }

  for (const type of CLIENT_TYPES) {
    it.each(notOfType(type))(`does not take for ${type}: %s`, (agent) => {
      expect(classifyAgent(agent).type).not.toBe(type);
    });

    it(`is judged by at least fifteen agents on each side: ${type}`, () => {
      expect(OF_TYPE[type].length).toBeGreaterThanOrEqual(15);
      expect(notOfType(type).length).toBeGreaterThanOrEqual(15);
    });
  }

  it('takes an absent agent for unknown', () => {
    expect(classifyAgent(undefined)).toEqual({ type: 'unknown' });
  });

  it('bears hostile agents', () => {
    const hostile = [
      'constructor',
      '__proto__',
      'x'.repeat(65536),
      '('.repeat(65536),
      'QGIS/'.repeat(9999),
    ];
    for (const agent of hostile) expect(classifyAgent(agent)).toHaveProperty('type');
  });

  it('takes no software of maps seen in real logs for a robot, and every probe for one', () => {
    const software = sharedLines('agents/gis-software-uas-seen.tsv');
    const probes = sharedLines('agents/probe-uas-seen.tsv');
    if (!software || !probes) return;
    const agentOf = (line: string) => line.split('\t')[1] || '';
    for (const line of probes) expect(classifyAgent(agentOf(line)).type).toBe('probe');
    const known =
      /QGIS|ArcGIS|GDAL|FME|MapServer|MapProxy|mapcache|ERDDAP|^oc4|GoogleEarth|^Java|^python|^curl|^Wget|^libwww/i;
    const wrong = software
      .map(agentOf)
      .filter((agent) => known.test(agent))
      .filter((agent) => !/^(?:gis|cascade|machine)$/.test(classifyAgent(agent).type));
    expect(wrong).toEqual([]);
    const phones = software
      .map(agentOf)
      .filter((agent) => /MAUI|Openwave|ZDM|SEMC|NetFront/i.test(agent));
    expect(phones.map((agent) => classifyAgent(agent).type)).toEqual(
      phones.map((agent) => (agent.includes('Googlebot') ? 'robot' : 'browser'))
    );
  });
});
