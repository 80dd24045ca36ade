import { stringify } from 'yaml';
import { sampleGroups } from '../../samples/catalogues/groups';
import { operatorNetwork, sampleServers } from '../../samples/logs/servers';

/** What `sextant.yml` would say of the samples; paths are relative to it. */
export function sampleConfiguration(): string {
  const groups = Object.values(sampleGroups).map(({ id, name, label, description }) => ({
    id,
    name,
    label,
    description,
  }));
  return stringify({
    catalogue_sources: {
      sample: {
        type: 'file',
        paths: ['catalogues/records.json'],
        view: 'complete',
        environment: 'sample',
        record_link: 'https://sextant.example/geonetwork/srv/api/records/{uuid}',
        geocatalogue: sampleGroups.GEOCATALOGUE.name,
        thesauri: [
          {
            name: 'centre',
            field: 'th_odatis_centre_donnees',
            label: { fr: 'Centre de données', en: 'Data centre' },
          },
          {
            name: 'theme',
            field: 'th_sextant-theme_tree.key',
            label: { fr: 'Thème Sextant', en: 'Sextant theme' },
          },
        ],
        groups,
      },
    },
    log_sources: Object.fromEntries(
      Object.entries(sampleServers).map(([name, { url, file, durationUnit }]) => [
        name,
        {
          server: new URL(url).host,
          paths: [`logs/${file}`],
          ...(durationUnit === 'none' ? {} : { duration_unit: durationUnit }),
        },
      ])
    ),
    enrichment: {
      networks: [{ name: 'Intranet', addresses: [operatorNetwork] }],
      projects: [{ path: '/services/{wms|wfs|wcs|wmts}/{project}' }],
    },
  });
}
