import { readdirSync, readFileSync } from 'fs';
import { anomaliesOf } from '../../common/catalogue/anomalies/registry';
import { describeWithSharedData, sharedData } from '../../test/support/shared_data';
import { recordSource } from '../../test/support/record_source';
import { digestOf } from '../digest';
import { mapHit } from '../sources/geonetwork_hit/map_hit';
import { newRun } from '../store/runs';
import { toRecordDocument } from './record_document';
import { MAPPING_VERSION } from './record_making';

describeWithSharedData('documents of real records', () => {
  test('are as this version of the mapping makes them: where they change, raise it', () => {
    const folder = sharedData('geonetwork/search');
    const groups = [{ id: '131', name: 'ODATIS' }];
    const run = newRun('snapshot-1', 'snapshot', 'site', new Date(0));
    const reading = { names: new Map([['131', 'ODATIS']]), thesauri: [], operationsShown: true };
    const facts = { tellsValidity: true, tellsOwners: true, brokenAddresses: new Set<string>() };
    const hits = readdirSync(folder)
      .sort()
      .flatMap(
        (name) => Object(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))).hits?.hits ?? []
      );
    const documents = hits.map((hit) => {
      const item = mapHit(hit, reading);
      if (!('record' in item)) return item;
      const document = toRecordDocument(item.record, { source: recordSource([]), run, groups });
      const { links } = item.record;
      return [
        document,
        anomaliesOf({ document, links, sameTitle: 1, geocatalogue: undefined, ...facts }),
      ];
    });
    expect([MAPPING_VERSION, digestOf(documents)]).toEqual(['1', '2cd26e118a5b7884']);
  });
});
