import type { Access, Family } from './family';
import { subregions } from './places';

type Row = readonly [
  prefix: string,
  descriptor: string,
  fr: string,
  about: string,
  access: readonly Access[],
  org: string,
];

const map: readonly Access[] = ['wms', 'wfs', 'download'];
const paper: readonly Access[] = ['wms', 'attachment', 'page'];

/** The descriptors of the directive, each assessed once in every marine subregion. */
const rows: readonly Row[] = [
  [
    'd1_mammiferes',
    'D1',
    'Mammifères marins : densités observées par survol aérien, hiver et été',
    'Densités de dauphins communs, de marsouins et de grands dauphins estimées par transects aériens.',
    map,
    'Observatoire Pelagis',
  ],
  [
    'd1_oiseaux',
    'D1',
    'Oiseaux marins en mer : distribution et abondance des espèces prioritaires',
    'Abondances par maille de dix minutes, corrigées de la détection.',
    map,
    'Office français de la biodiversité',
  ],
  [
    'd1_hb',
    'D1',
    'Habitats benthiques : étendue des grands types d’habitats et état des habitats particuliers',
    'Étendue des grands types d’habitats benthiques, et proportion en bon état écologique.',
    map,
    'Ifremer',
  ],
  [
    'd1_poissons',
    'D1',
    'Poissons et céphalopodes : indicateurs de peuplement des campagnes scientifiques',
    'Proportion de grands poissons, longueur moyenne et abondance des espèces sensibles.',
    paper,
    'Ifremer',
  ],
  [
    'd2_eni',
    'D2',
    'Espèces non indigènes : premiers signalements depuis 1970',
    'Nombre et répartition des nouvelles introductions, par voie et vecteur.',
    map,
    'Muséum national d’Histoire naturelle',
  ],
  [
    'd3_stocks',
    'D3',
    'Espèces exploitées à des fins commerciales : état des stocks évalués',
    'Mortalité par pêche et biomasse de reproducteurs rapportées au rendement maximal durable.',
    paper,
    'Ifremer',
  ],
  [
    'd4_reseaux',
    'D4',
    "Réseaux trophiques : indices d'abondance des guildes et productivité",
    "Évolution de l'abondance des guildes trophiques et de la production primaire.",
    paper,
    'CNRS',
  ],
  [
    'd5_chla_p90',
    'D5',
    'Eutrophisation : percentile 90 de la chlorophylle-a de mars à octobre',
    'Percentile 90 de la chlorophylle-a, in situ et par satellite, sur six ans.',
    ['wms', 'wfs', 'wmts', 'ogcapi'],
    'Ifremer',
  ],
  [
    'd5_nutriments',
    'D5',
    'Eutrophisation : concentrations hivernales en nutriments normalisées à la salinité',
    'Azote et phosphore inorganiques dissous de novembre à février.',
    map,
    'Ifremer',
  ],
  [
    'd5_oxygene',
    'D5',
    'Eutrophisation : oxygène dissous près du fond',
    "Percentile 10 de l'oxygène dissous de juin à septembre.",
    map,
    'Ifremer',
  ],
  [
    'd6_pertes',
    'D6',
    'Intégrité des fonds : pertes physiques par artificialisation, extraction et ouvrages',
    'Emprise des activités scellant ou retirant le fond, par grand type d’habitat.',
    map,
    'BRGM',
  ],
  [
    'd6_chalutage',
    'D6',
    'Intégrité des fonds : perturbations physiques dues aux arts traînants (ratio de surface balayée)',
    'Ratio annuel de surface balayée, par maille de trois minutes.',
    ['wms', 'wfs', 'wcs'],
    'Ifremer',
  ],
  [
    'd7_hydro',
    'D7',
    'Conditions hydrographiques : exposition des habitats aux modifications de courants et de vagues',
    "Part des habitats exposés aux changements permanents d'hydrographie.",
    map,
    'Shom',
  ],
  [
    'd8_biote',
    'D8',
    'Contaminants : concentrations dans le biote au regard des seuils environnementaux',
    'Métaux, HAP, PCB et organoétains dans les bivalves et les poissons.',
    ['wms', 'wfs', 'ogcapi'],
    'Ifremer',
  ],
  [
    'd8_polrep',
    'D8',
    'Pollutions aiguës : rejets illicites et accidentels signalés (POLREP)',
    'Rejets constatés en mer, par produit, volume estimé et année.',
    map,
    'Cedre',
  ],
  [
    'd9_sanitaire',
    'D9',
    'Questions sanitaires : contaminants dans les produits de la mer destinés à la consommation',
    'Teneurs au regard des seuils réglementaires, par espèce et zone de capture.',
    paper,
    'Anses',
  ],
  [
    'd10_plages',
    'D10',
    'Déchets marins : macrodéchets sur les plages suivies',
    'Nombre de déchets par 100 m de plage, par catégorie et saison.',
    ['wms', 'wfs', 'tabledap'],
    'Cedre',
  ],
  [
    'd10_fond',
    'D10',
    'Déchets marins : macrodéchets sur le fond observés lors des campagnes halieutiques',
    'Nombre de déchets par kilomètre carré chaluté.',
    map,
    'Ifremer',
  ],
  [
    'd10_microplastiques',
    'D10',
    'Déchets marins : microplastiques flottants',
    'Particules par kilomètre carré prélevées au filet manta.',
    map,
    'Ifremer',
  ],
  [
    'd11_impulsif',
    'D11',
    'Bruit impulsif : recensement des émissions et jours-pulses par maille',
    'Jours-pulses par an et par maille, par source : sismique, battage, explosions.',
    map,
    'Shom',
  ],
  [
    'd11_continu',
    'D11',
    'Bruit continu : niveaux sonores sous-marins des bandes de tiers d’octave 63 et 125 Hz',
    'Médiane annuelle du niveau sonore modélisé et mesuré.',
    ['wms', 'wcs', 'wmts'],
    'Shom',
  ],
];

/** DCSMM: one record for each descriptor's indicator and subregion. */
export const dcsmm: readonly Family[] = rows.map(
  ([prefix, descriptor, fr, about, access, org]) => ({
    group: 'DCSMM',
    alsoIn: descriptor === 'D5' || descriptor === 'D8' ? 'ODATIS' : undefined,
    project: 'dcsmm',
    prefix,
    fr: `${descriptor} - ${fr} - sous-région marine {of}`,
    en:
      descriptor === 'D10' || descriptor === 'D11'
        ? `${descriptor} indicator - {en} subregion`
        : undefined,
    about: `${about} Évaluation du cycle 2 (2018), sous-région marine {of}.`,
    theme: '/Règlementation/DCSMM',
    topic: 'environment',
    access,
    orgs: [org, 'Ministère chargé de la mer'],
    descriptor,
    raster: access.includes('wcs'),
    variants: subregions,
  })
);
