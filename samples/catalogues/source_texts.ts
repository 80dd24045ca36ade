import type { RecordPlan } from './plan';
import type { Fields, Json } from './json';

const frenchStatus = {
  onGoing: 'Mise à jour continue',
  completed: 'Finalisé',
  planned: 'Planifié',
};
const kinds = {
  dataset: 'Jeu de données',
  series: 'Ensemble de séries de données',
  service: 'Service',
  map: 'Carte',
  nonGeographicDataset: 'Jeu de données non géographiques',
  featureCatalog: "Catalogue d'attributs",
};
const topics: Readonly<Record<string, string>> = {
  elevation: 'Altimétrie',
  geoscientificInformation: 'Sciences de la terre',
  biota: 'Biote',
  environment: 'Environnement',
  health: 'Santé',
  oceans: 'Océans',
  boundaries: 'Limites politiques et administratives',
  farming: 'Agriculture',
  transportation: 'Infrastructures de transport',
};
const centres: Readonly<Record<string, string>> = {
  satellite: 'CDS-SAT-CERSAT',
  coriolis: 'CDS-IS-CORIOLIS',
  campagnes: 'CDS-IS-SISMER',
  bathymetrie: 'CDS-IS-SISMER',
};

const descriptors: Readonly<Record<string, string>> = {
  D1: 'Biodiversité',
  D2: 'Espèces non indigènes',
  D3: 'Espèces exploitées à des fins commerciales',
  D4: 'Réseaux trophiques',
  D5: 'Eutrophisation',
  D6: 'Intégrité des fonds marins',
  D7: 'Changements hydrographiques',
  D8: 'Contaminants',
  D9: 'Questions sanitaires',
  D10: 'Déchets marins',
  D11: 'Bruit sous-marin',
};

const codelist = (key: string, label: string): Json => [{ key, default: label, langfre: label }];
const word = (label: string): Json => ({ default: label, langfre: label });

/** Title and abstract: the default language, then those the record is translated into. */
export function textFields({ family, variant, title, titleEn, broken }: RecordPlan): Fields {
  if (broken) return {};
  const about = family.about.replace('{of}', variant.of).replace('{en}', variant.en);
  const english = titleEn !== undefined && title === titleEn;
  const names: Fields = { default: title, [english ? 'langeng' : 'langfre']: title };
  if (titleEn !== undefined && !english) names.langeng = titleEn;
  return {
    mainLanguage: english ? 'eng' : 'fre',
    resourceTitleObject: names as { [field: string]: Json },
    resourceAbstractObject: { default: about, [english ? 'langeng' : 'langfre']: about },
  };
}

/** What the record is about: code lists, thesauri, key words, organisations. */
export function subjectFields({ uuid, family, broken, shape, title }: RecordPlan): Fields {
  if (broken) return {};
  const kind = family.kind ?? 'dataset';
  const status = /\b(?:19|20)\d\d\b/.test(title) ? 'completed' : 'onGoing';
  const centre =
    family.group === 'ODATIS' ? (centres[family.project] ?? 'CDS-IS-SISMER') : undefined;
  const organisations = family.orgs.map(word);
  const { descriptor } = family;
  return {
    resourceType: [kind],
    // 10.5555 is the prefix of DOIs that lead nowhere.
    resourceIdentifier: family.access.includes('doi')
      ? [{ code: `doi:10.5555/${uuid}`, codeSpace: 'doi' }]
      : undefined,
    cl_hierarchyLevel: codelist(kind, kinds[kind]),
    cl_topic: codelist(family.topic, topics[family.topic] ?? family.topic),
    cl_status: codelist(status, frenchStatus[status]),
    cl_spatialRepresentationType:
      family.raster === true ? codelist('grid', 'Raster') : codelist('vector', 'Vecteur'),
    'th_sextant-theme': [word(family.theme)],
    'th_sextant-theme_tree': { default: [family.theme], key: [family.theme] },
    'th_sextant-themeNumber': '1',
    th_odatis_centre_donnees: centre === undefined ? undefined : [word(centre)],
    'th_dcsmm-descripteur':
      descriptor === undefined
        ? undefined
        : [word(`${descriptor}: ${descriptors[descriptor] ?? ''}`)],
    tag: [word(family.theme.split('/').pop() ?? ''), word(family.project.replace('_', ' '))],
    tagNumber: '2',
    ...(shape === 'old'
      ? { OrgForResource: [...family.orgs] }
      : { OrgForResourceObject: organisations.length > 1 ? organisations : organisations[0] }),
  };
}

/** Where: one polygon or several, one point or several, as the number of extents has it. */
export function extentFields({ family, variant, broken }: RecordPlan): Fields {
  if (broken || family.kind === 'featureCatalog' || family.kind === 'nonGeographicDataset')
    return {};
  const [w, s, e, n] = variant.box;
  const ring: Json = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const polygon: Json = { type: 'Polygon', coordinates: [ring] };
  const center = `${(s + n) / 2},${(w + e) / 2}`;
  const many = family.raster === true;
  return { geom: many ? [polygon] : polygon, location: many ? [center] : center };
}
