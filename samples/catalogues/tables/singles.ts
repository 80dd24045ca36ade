import type { GroupName } from '../groups';
import type { Access, Family } from './family';
import type { Variant } from './places';

const france: Variant['box'] = [-5.5, 41.2, 9.8, 51.3];

interface Single {
  group: GroupName;
  project: string;
  layer: string;
  fr: string;
  en?: string;
  about: string;
  access: readonly Access[];
  org: string;
  kind?: Family['kind'];
}

/** Records that belong to no series: feature catalogues, reports, very old or very long ones. */
const singles: readonly Single[] = [
  {
    group: 'ODATIS',
    project: 'environnement_marin',
    layer: 'quadrige_attributs',
    fr: "Catalogue d'attributs des extractions Quadrige",
    about: 'Définition des champs des fichiers de résultats, des codes et des unités.',
    access: ['page'],
    org: 'Ifremer',
    kind: 'featureCatalog',
  },
  {
    group: 'ODATIS',
    project: 'biologie',
    layer: 'habitats_attributs',
    fr: "Catalogue d'attributs des cartes d'habitats benthiques",
    about: 'Définition des champs, typologies et niveaux de confiance.',
    access: ['attachment'],
    org: 'Ifremer',
    kind: 'featureCatalog',
  },
  {
    group: 'DCSMM',
    project: 'dcsmm',
    layer: 'dcsmm_attributs',
    fr: 'Catalogue d’attributs du rapportage européen (articles 8, 9 et 10)',
    about: 'Définition des champs des tables transmises à la Commission européenne.',
    access: ['attachment'],
    org: 'Office français de la biodiversité',
    kind: 'featureCatalog',
  },
  {
    group: 'ODATIS',
    project: 'environnement_marin',
    layer: 'ospar_eutro_comp4',
    fr: "Quatrième application de la procédure commune OSPAR d'identification de l'état d'eutrophisation de la zone maritime (COMP4) : unités d'évaluation, paramètres, seuils, confiance et résultats agrégés pour les eaux sous juridiction française de la Manche, de la mer du Nord et du golfe de Gascogne",
    about: "Unités d'évaluation et résultats par paramètre de la procédure commune.",
    access: ['wms', 'wfs', 'download'],
    org: 'Ifremer',
  },
  {
    group: 'ODATIS',
    project: 'bathymetrie',
    layer: 'DTM_EUROPE_115M',
    fr: 'Digital terrain model of European seas, 1/16 arc minute',
    en: 'Digital terrain model of European seas, 1/16 arc minute',
    about: 'Harmonised bathymetry of European seas from survey data and composite products.',
    access: ['wms', 'wmts', 'wcs'],
    org: 'Shom',
  },
  {
    group: 'ODATIS',
    project: 'biologie',
    layer: 'coraux_froids_canyons',
    fr: 'Coraux d’eau froide des canyons du golfe de Gascogne et de la Méditerranée',
    en: 'Cold-water corals of the canyons of the Bay of Biscay and the Mediterranean',
    about: 'Observations par engin sous-marin, avec la densité des colonies et le substrat.',
    access: ['wms', 'wfs', 'ogcapi', 'doi'],
    org: 'Ifremer',
  },
  {
    group: 'ODATIS',
    project: 'halieutique',
    layer: 'nourriceries',
    fr: 'Zones fonctionnelles halieutiques : frayères et nourriceries de la sole, du bar et de la plie',
    about: 'Probabilités de présence modélisées, par espèce et stade.',
    access: ['wms', 'wcs', 'download'],
    org: 'Ifremer',
  },
  {
    group: 'ODATIS',
    project: 'halieutique',
    layer: 'vms_effort',
    fr: 'Effort de pêche des navires de plus de 12 m (VMS), par engin et par maille',
    about: 'Temps de pêche mensuels par maille de trois minutes ; diffusion soumise à accord.',
    access: ['wms', 'attachment'],
    org: 'Direction générale des affaires maritimes',
  },
  {
    group: 'ODATIS',
    project: 'satellite',
    layer: 'archives_avhrr_1987',
    fr: "Archives AVHRR de l'Atlantique, 1987 - 1999 (série arrêtée)",
    about:
      'Images quotidiennes conservées pour mémoire, remplacées par les analyses multi-capteurs.',
    access: ['partner'],
    org: 'Météo-France',
  },
  {
    group: 'ODATIS',
    project: 'bathymetrie',
    layer: 'isobathe_200m',
    fr: '-200 m : isobathe limite du plateau continental, Atlantique et Manche',
    about: 'Isobathe extraite des modèles numériques de terrain, lissée au 1/250 000.',
    access: ['wms', 'wfs'],
    org: 'Shom',
  },
  {
    group: 'ODATIS',
    project: 'littoral',
    layer: 'mosaique_petits_fonds',
    fr: 'Imagerie "petits fonds" (profondeur < 10 m) & mosaïques « basse mer » ; presqu’île de Quiberon, Houat, Hœdic',
    about: 'Mosaïques aériennes et sous-marines acquises aux basses mers de vives-eaux.',
    access: ['wms', 'wmts', 'attachment'],
    org: 'Ifremer',
  },
  {
    group: 'DCSMM',
    project: 'dcsmm',
    layer: 'sous_regions_marines',
    fr: 'Limites des sous-régions marines et des façades maritimes',
    en: 'Marine subregions and sea basins',
    about: "Limites réglementaires retenues pour l'application de la directive.",
    access: ['wms', 'wfs', 'wmts', 'ogcapi'],
    org: 'Office français de la biodiversité',
  },
  {
    group: 'DCSMM',
    project: 'dcsmm',
    layer: 'pds_dispositifs',
    fr: 'Programmes de surveillance : dispositifs suivis, protocoles et fréquences',
    about: 'Inventaire des dispositifs retenus par les programmes de surveillance.',
    access: ['wms', 'wfs', 'page'],
    org: 'Office français de la biodiversité',
  },
  {
    group: 'DCSMM',
    project: 'dcsmm',
    layer: 'rapport_bee_2018',
    fr: "Rapport d'évaluation de l'état écologique des eaux marines, cycle 2 (2018)",
    about: 'Synthèse scientifique et technique, avec ses annexes par descripteur.',
    access: ['attachment', 'page'],
    org: 'Ministère chargé de la mer',
    kind: 'nonGeographicDataset',
  },
  {
    group: 'DCSMM',
    project: 'dcsmm',
    layer: 'rapport_pdm',
    fr: 'Programmes de mesures : fiches actions et indicateurs de suivi',
    about: 'Fiches des mesures nationales et de façade.',
    access: ['attachment'],
    org: 'Ministère chargé de la mer',
    kind: 'nonGeographicDataset',
  },
  {
    group: 'SURVAL',
    project: 'surval',
    layer: 'masses_eau_dce',
    fr: "Masses d'eau côtières et de transition de la directive-cadre sur l'eau : état écologique et chimique",
    about: "État des masses d'eau, par élément de qualité et par plan de gestion.",
    access: ['wms', 'wfs', 'download'],
    org: 'Ifremer',
  },
  {
    group: 'SURVAL',
    project: 'surval',
    layer: 'carte_interactive',
    fr: 'Carte interactive de la surveillance du littoral',
    about: 'Carte composée des couches de lieux et de résultats.',
    access: ['wms', 'page'],
    org: 'Ifremer',
    kind: 'map',
  },
];

/** The same shape as the series, with one variant each. */
export const singleRecords: readonly Family[] = singles.map((single) => ({
  group: single.group,
  project: single.project,
  prefix: single.layer,
  fr: single.fr,
  en: single.en,
  about: single.about,
  theme: '/Milieu biologique',
  topic: 'oceans',
  kind: single.kind,
  access: single.access,
  orgs: [single.org],
  variants: [{ key: '', of: '', en: '', box: france }],
}));
