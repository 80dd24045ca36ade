import type { Family } from './family';
import { places } from './places';
import type { Variant } from './places';

type Box = Variant['box'];
const at = (lon: number, lat: number): Box => [lon - 0.02, lat - 0.02, lon + 0.02, lat + 0.02];
const v = (key: string, of: string, en: string, box: Box): Variant => ({ key, of, en, box });

const biscay: Box = [-10.5, 43.3, -1, 48.3];
const channel: Box = [-5.2, 48.5, 2.7, 51.2];
const lion: Box = [3, 41.5, 9.6, 43.6];
const ridge: Box = [-35, 36, -30, 38.5];
const indian: Box = [40, -30, 65, -8];

/** ODATIS: what ships, moorings, floats and stations measure. */
export const odatisInSitu: readonly Family[] = [
  {
    group: 'ODATIS',
    project: 'coriolis',
    prefix: 'somlit',
    fr: 'SOMLIT - Série hydrologique et biogéochimique de la station {of}',
    en: 'SOMLIT - Hydrological and biogeochemical time series of {en} station',
    about:
      'Prélèvements bimensuels à la station {of} : température, salinité, oxygène, nutriments, matières en suspension, chlorophylle-a, pico- et nanoplancton.',
    theme: '/Milieu physique/Hydrologie',
    topic: 'environment',
    access: ['tabledap', 'sos', 'page', 'doi'],
    orgs: ['CNRS', 'Sorbonne Université'],
    variants: [
      v('point_c', 'Point C (Wimereux)', 'Point C', at(1.52, 50.68)),
      v('luc', 'Luc-sur-Mer', 'Luc-sur-Mer', at(-0.35, 49.32)),
      v('astan', 'Astan (Roscoff)', 'Astan', at(-3.94, 48.78)),
      v('portzic', 'Portzic (Brest)', 'Portzic', at(-4.55, 48.36)),
      v('antioche', "Antioche (pertuis d'Antioche)", 'Antioche', at(-1.31, 46.08)),
      v('comprian', "Comprian (bassin d'Arcachon)", 'Comprian', at(-1.09, 44.68)),
      v('sola', 'Sola (Banyuls-sur-Mer)', 'Sola', at(3.15, 42.49)),
      v('point_b', 'Point B (Villefranche-sur-Mer)', 'Point B', at(7.32, 43.69)),
    ],
  },
  {
    group: 'ODATIS',
    project: 'coriolis',
    prefix: 'bouee',
    fr: 'Bouée instrumentée {of} : mesures haute fréquence de température, salinité, oxygène et fluorescence',
    en: '{en} instrumented buoy: high-frequency temperature, salinity, oxygen and fluorescence',
    about:
      'Mesures toutes les 20 minutes de la bouée {of}, transmises en temps réel puis qualifiées.',
    theme: '/Milieu physique/Hydrologie',
    topic: 'environment',
    access: ['tabledap', 'sensorthings', 'sos', 'doi'],
    orgs: ['Ifremer', 'CNRS'],
    variants: [
      v('carnot', 'Carnot (Boulogne-sur-Mer)', 'Carnot', at(1.57, 50.74)),
      v('smile', 'Smile (baie de Seine)', 'Smile', at(-0.25, 49.35)),
      v('iroise', "de l'Iroise", 'Iroise', at(-4.58, 48.36)),
      v('molit', 'Molit (baie de Vilaine)', 'Molit', at(-2.66, 47.43)),
      v('banc_arguin', "du banc d'Arguin", 'Arguin bank', at(-1.26, 44.58)),
      v('eol', 'Eol (rade de Villefranche)', 'Eol', at(7.32, 43.68)),
    ],
  },
  {
    group: 'ODATIS',
    project: 'coriolis',
    prefix: 'houlographe',
    fr: 'Houle mesurée par le houlographe {of}',
    about: 'Hauteur, période et direction de la houle, toutes les 30 minutes, au houlographe {of}.',
    theme: '/Milieu physique/Vagues',
    topic: 'oceans',
    access: ['tabledap', 'partner'],
    orgs: ['Cerema'],
    variants: [
      v('pierres_noires', 'des Pierres noires', 'Pierres Noires', at(-4.97, 48.29)),
      v('yeu_nord', "de l'île d'Yeu Nord", 'Yeu North', at(-2.29, 46.83)),
      v('cap_ferret', 'du cap Ferret', 'Cap Ferret', at(-1.45, 44.65)),
      v('leucate', 'de Leucate', 'Leucate', at(3.13, 42.92)),
    ],
  },
  {
    group: 'ODATIS',
    project: 'coriolis',
    prefix: 'argo_profiles',
    fr: 'Profils de flotteurs Argo : température, salinité et oxygène - {of}',
    en: 'Argo float profiles: temperature, salinity and oxygen - {en}',
    about: 'Profils en temps réel et en temps différé des flotteurs Argo ({of}), de 0 à 2 000 m.',
    theme: '/Milieu physique/Hydrologie',
    topic: 'oceans',
    kind: 'series',
    access: ['tabledap', 'thredds', 'oceanotron', 'wms'],
    orgs: ['Ifremer'],
    variants: places('atlantique_nord', 'mediterranee', 'global'),
  },
  {
    group: 'ODATIS',
    project: 'coriolis',
    prefix: 'glider',
    fr: 'Mission de planeur sous-marin (glider) {of}',
    en: 'Glider mission {en}',
    about: "Profils de température, de salinité, d'oxygène et de turbidité de la mission {of}.",
    theme: '/Milieu physique/Hydrologie',
    topic: 'oceans',
    access: ['tabledap', 'thredds'],
    orgs: ['CNRS', 'Ifremer'],
    variants: [
      v('moose_t00_42', 'MOOSE T00-42, Nice - Calvi', 'MOOSE T00-42', [7.3, 42.5, 8.8, 43.7]),
      v('moose_t02_31', 'MOOSE T02-31, Marseille - Minorque', 'MOOSE T02-31', [4, 40, 5.4, 43.2]),
      v(
        'biscaye_03',
        "Biscaye 03 : pente continentale d'Arcachon",
        'Biscay 03',
        [-4, 44, -1.5, 45]
      ),
      v('ardyna_2021', 'Ardyna 2021 (courant Nord)', 'Ardyna 2021', [5, 42, 7, 43.3]),
    ],
  },
  {
    group: 'ODATIS',
    project: 'campagnes',
    prefix: 'ctd',
    fr: 'Campagne océanographique {of} : profils CTD et prélèvements',
    en: 'Oceanographic cruise {en}: CTD profiles and water samples',
    about:
      "Profils CTD, analyses d'eau et journal de bord de la campagne {of}. Les données sont sous moratoire deux ans après la campagne.",
    theme: '/Campagnes à la mer',
    topic: 'oceans',
    access: ['wms', 'download', 'doi'],
    orgs: ['Ifremer', 'Flotte océanographique française'],
    variants: [
      v('pelgas_2019', 'PELGAS 2019 (N/O Thalassa)', 'PELGAS 2019', biscay),
      v('pelgas_2023', 'PELGAS 2023 (N/O Thalassa)', 'PELGAS 2023', biscay),
      v('evhoe_2018', 'EVHOE 2018 (N/O Thalassa)', 'EVHOE 2018', biscay),
      v('evhoe_2022', 'EVHOE 2022 (N/O Thalassa)', 'EVHOE 2022', biscay),
      v('cgfs_2021', 'CGFS 2021 (N/O Thalassa)', 'CGFS 2021', channel),
      v('ibts_2024', 'IBTS 2024 (N/O Thalassa)', 'IBTS 2024', channel),
      v('medits_2020', "MEDITS 2020 (N/O L'Europe)", 'MEDITS 2020', lion),
      v('momarsat_2022', 'MOMARSAT 2022 (N/O Pourquoi pas ?)', 'MOMARSAT 2022', ridge),
      v('swings_2021', 'SWINGS 2021 (N/O Marion Dufresne)', 'SWINGS 2021', indian),
      v('resiliences_2022', 'RESILIENCE 2022 (N/O Marion Dufresne)', 'RESILIENCE 2022', indian),
      v(
        'ovide_2018',
        'OVIDE 2018 (N/O Thalassa), section Portugal - Groenland',
        'OVIDE 2018',
        [-45, 40, -9, 61]
      ),
      v('dyfamed_2016', 'DYFAMED 2016 (N/O Téthys II)', 'DYFAMED 2016', at(7.87, 43.42)),
    ],
  },
  {
    group: 'ODATIS',
    project: 'campagnes',
    prefix: 'navigation_tsg',
    fr: 'Trajectoires et thermosalinographe du navire {of}',
    about: 'Position, température et salinité de surface le long des routes du navire {of}.',
    theme: '/Campagnes à la mer',
    topic: 'oceans',
    kind: 'series',
    access: ['wms', 'tabledap'],
    orgs: ['Flotte océanographique française'],
    variants: [
      v('thalassa', 'océanographique Thalassa', 'Thalassa', biscay),
      v('pourquoi_pas', 'océanographique Pourquoi pas ?', 'Pourquoi pas ?', [-80, 20, 0, 70]),
      v('atalante', "océanographique L'Atalante", "L'Atalante", [140, -30, 180, 0]),
      v('marion_dufresne', 'océanographique Marion Dufresne', 'Marion Dufresne', indian),
      v('cotes_manche', 'côtier Côtes de la Manche', 'Côtes de la Manche', channel),
    ],
  },
  {
    group: 'ODATIS',
    project: 'campagnes',
    prefix: 'emso_acores',
    fr: 'Observatoire de fond de mer EMSO-Açores, {of}',
    en: 'EMSO-Azores sea-floor observatory, {en}',
    about:
      "Séries acquises sur le site hydrothermal Lucky Strike : {of}. L'année en cours est provisoire.",
    theme: '/Milieu physique/Grands fonds',
    topic: 'geoscientificInformation',
    access: ['download', 'doi', 'page'],
    orgs: ['Ifremer', 'CNRS'],
    variants: [
      v('temperature', 'températures des fluides', 'fluid temperatures', ridge),
      v('sismologie', 'hydrophones et sismomètres', 'hydrophones and seismometers', ridge),
      v(
        'video',
        'imagerie de la faune de la tour Eiffel',
        'imagery of the Tour Eiffel fauna',
        ridge
      ),
    ],
  },
  {
    group: 'ODATIS',
    project: 'coriolis',
    prefix: 'maregraphe',
    fr: 'Hauteurs d’eau horaires au marégraphe {of}',
    about:
      'Hauteurs d’eau horaires validées au marégraphe {of}, rapportées au zéro hydrographique.',
    theme: '/Milieu physique/Niveau de la mer',
    topic: 'oceans',
    access: ['tabledap', 'sensorthings'],
    orgs: ['Shom'],
    harvested: true,
    variants: [
      v('brest', 'de Brest, depuis 1846', 'Brest', at(-4.49, 48.38)),
      v('le_conquet', 'du Conquet', 'Le Conquet', at(-4.78, 48.36)),
      v('saint_jean', 'de Saint-Jean-de-Luz (Socoa)', 'Saint-Jean-de-Luz', at(-1.68, 43.4)),
      v('marseille', 'de Marseille', 'Marseille', at(5.35, 43.28)),
      v(
        'pointe_galets',
        'de la Pointe des Galets (La Réunion)',
        'Pointe des Galets',
        at(55.28, -20.93)
      ),
    ],
  },
];
