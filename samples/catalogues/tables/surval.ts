import type { Family } from './family';
import type { Variant } from './places';

const france: Variant['box'] = [-5.5, 41.2, 9.8, 51.3];
const v = (key: string, of: string, en: string): Variant => ({ key, of, en, box: france });

/** SURVAL: results of the monitoring networks by parameter, a small catalogue with few owners. */
export const surval: readonly Family[] = [
  {
    group: 'SURVAL',
    project: 'surval',
    prefix: 'parametre',
    fr: 'Surval - Données par paramètre : {of}',
    en: 'Surval - Data by parameter: {en}',
    about:
      'Résultats validés et hors moratoire pour {of}, par lieu de surveillance et par passage, mis à jour chaque nuit. Métropole et outre-mer.',
    theme: "/Activités humaines/Réseaux d'observation et de surveillance du littoral",
    topic: 'environment',
    access: ['wms', 'wfs', 'wps', 'download'],
    orgs: ['Ifremer'],
    variants: [
      v('phytoplancton', 'le phytoplancton total et les espèces toxiques', 'phytoplankton'),
      v('phycotoxines', 'les phycotoxines', 'phycotoxins'),
      v('chlorophylle', 'la chlorophylle-a', 'chlorophyll-a'),
      v('nutriments', 'les nutriments', 'nutrients'),
      v('oxygene', "l'oxygène dissous", 'dissolved oxygen'),
      v('temperature', 'la température', 'temperature'),
      v('salinite', 'la salinité', 'salinity'),
      v('turbidite', 'la turbidité', 'turbidity'),
      v('metaux', 'les métaux dans les coquillages', 'metals in shellfish'),
      v('hap', 'les hydrocarbures aromatiques polycycliques', 'PAHs'),
      v('pcb', 'les PCB et dioxines', 'PCBs and dioxins'),
      v('ecoli', 'Escherichia coli', 'Escherichia coli'),
      v('benthos', 'la faune et la flore benthiques', 'benthic fauna and flora'),
      v('coraux', 'les récifs coralliens', 'coral reefs'),
      v('dechets', 'les déchets', 'litter'),
    ],
  },
  {
    group: 'SURVAL',
    alsoIn: 'DCSMM',
    project: 'surval',
    prefix: 'lieux',
    fr: 'Lieux de surveillance Quadrige - {of}',
    about:
      "Emprises des lieux de surveillance : {of}, avec leur période d'activité et leur réseau.",
    theme: "/Activités humaines/Réseaux d'observation et de surveillance du littoral",
    topic: 'environment',
    access: ['wms', 'wfs', 'ogcapi'],
    orgs: ['Ifremer'],
    variants: [
      v('ponctuels', 'lieux ponctuels', 'points'),
      v('lineaires', 'lieux linéaires', 'lines'),
      v('surfaciques', 'lieux surfaciques', 'areas'),
      v('zones_marines', 'zones marines', 'marine zones'),
    ],
  },
];
