/** What varies between two records of one family: a place, a station, a cruise, a parameter. */
export interface Variant {
  key: string;
  /** In a French title, with its preposition where it has one. */
  of: string;
  en: string;
  /** West, south, east, north, in degrees. */
  box: readonly [number, number, number, number];
}

const coast: readonly Variant[] = [
  {
    key: 'rade_brest',
    of: 'de la rade de Brest',
    en: 'Bay of Brest',
    box: [-4.65, 48.26, -4.15, 48.44],
  },
  { key: 'iroise', of: "de la mer d'Iroise", en: 'Iroise Sea', box: [-6, 47.9, -4.3, 48.8] },
  {
    key: 'golfe_morbihan',
    of: 'du golfe du Morbihan',
    en: 'Gulf of Morbihan',
    box: [-3, 47.52, -2.68, 47.67],
  },
  {
    key: 'baie_quiberon',
    of: 'de la baie de Quiberon',
    en: 'Quiberon Bay',
    box: [-3.15, 47.4, -2.8, 47.6],
  },
  {
    key: 'baie_st_brieuc',
    of: 'de la baie de Saint-Brieuc',
    en: 'Bay of Saint-Brieuc',
    box: [-2.85, 48.5, -2.4, 48.75],
  },
  {
    key: 'baie_mt_st_michel',
    of: 'de la baie du Mont-Saint-Michel',
    en: 'Bay of Mont-Saint-Michel',
    box: [-1.95, 48.58, -1.35, 48.85],
  },
  {
    key: 'baie_seine',
    of: 'de la baie de Seine',
    en: 'Bay of Seine',
    box: [-1.3, 49.25, 0.25, 49.75],
  },
  {
    key: 'baie_somme',
    of: 'de la baie de Somme',
    en: 'Bay of Somme',
    box: [1.45, 50.15, 1.7, 50.3],
  },
  {
    key: 'estuaire_loire',
    of: "de l'estuaire de la Loire",
    en: 'Loire estuary',
    box: [-2.45, 47.05, -1.55, 47.4],
  },
  {
    key: 'pertuis',
    of: 'des pertuis charentais',
    en: 'Pertuis Charentais',
    box: [-1.7, 45.7, -1, 46.4],
  },
  {
    key: 'gironde',
    of: "de l'estuaire de la Gironde",
    en: 'Gironde estuary',
    box: [-1.3, 45, -0.55, 45.75],
  },
  {
    key: 'arcachon',
    of: "du bassin d'Arcachon",
    en: 'Arcachon Bay',
    box: [-1.3, 44.55, -0.98, 44.8],
  },
  { key: 'thau', of: "de l'étang de Thau", en: 'Thau lagoon', box: [3.5, 43.32, 3.72, 43.47] },
  { key: 'golfe_lion', of: 'du golfe du Lion', en: 'Gulf of Lion', box: [3, 42.3, 5.4, 43.6] },
  {
    key: 'rade_toulon',
    of: 'de la rade de Toulon',
    en: 'Bay of Toulon',
    box: [5.85, 43.04, 6, 43.14],
  },
  {
    key: 'balagne',
    of: 'de la Balagne (Corse)',
    en: 'Balagne, Corsica',
    box: [8.55, 42.5, 9.1, 42.75],
  },
  {
    key: 'mayotte',
    of: 'du lagon de Mayotte',
    en: 'Mayotte lagoon',
    box: [44.9, -13.1, 45.35, -12.55],
  },
  {
    key: 'reunion',
    of: 'de la côte ouest de La Réunion',
    en: 'Western Reunion Island',
    box: [55.2, -21.4, 55.35, -20.95],
  },
  {
    key: 'gcsm',
    of: 'du Grand Cul-de-Sac marin (Guadeloupe)',
    en: 'Grand Cul-de-Sac Marin, Guadeloupe',
    box: [-61.75, 16.25, -61.45, 16.45],
  },
  {
    key: 'fort_de_france',
    of: 'de la baie de Fort-de-France (Martinique)',
    en: 'Bay of Fort-de-France, Martinique',
    box: [-61.12, 14.5, -60.95, 14.62],
  },
  {
    key: 'mahury',
    of: "de l'estuaire du Mahury (Guyane)",
    en: 'Mahury estuary, French Guiana',
    box: [-52.4, 4.75, -52.15, 4.95],
  },
  {
    key: 'lagon_nc',
    of: 'du lagon sud-ouest de Nouvelle-Calédonie',
    en: 'Southwest lagoon of New Caledonia',
    box: [166, -22.7, 167, -22],
  },
];

const seas: readonly Variant[] = [
  { key: 'mmn', of: 'Manche - mer du Nord', en: 'Greater North Sea', box: [-5.2, 48.5, 2.7, 51.2] },
  { key: 'mc', of: 'mers Celtiques', en: 'Celtic Seas', box: [-10.2, 47.5, -4.5, 50] },
  { key: 'gdg', of: 'golfe de Gascogne', en: 'Bay of Biscay', box: [-10.5, 43.3, -1, 48.3] },
  {
    key: 'mo',
    of: 'Méditerranée occidentale',
    en: 'Western Mediterranean',
    box: [3, 40.6, 10, 43.8],
  },
];

const oceans: readonly Variant[] = [
  { key: 'atlantique_nord', of: 'Atlantique Nord', en: 'North Atlantic', box: [-80, 20, 0, 70] },
  {
    key: 'europe_no',
    of: "plateau continental nord-ouest de l'Europe",
    en: 'North-West European shelf',
    box: [-20, 40, 13, 65],
  },
  { key: 'mediterranee', of: 'mer Méditerranée', en: 'Mediterranean Sea', box: [-6, 30, 36.5, 46] },
  { key: 'global', of: 'océan mondial', en: 'Global ocean', box: [-180, -80, 180, 80] },
];

const all = new Map([...coast, ...seas, ...oceans].map((place) => [place.key, place]));

/** The four marine subregions of metropolitan France. */
export const subregions = seas;

/** Places by key, in the order asked for. */
export function places(...keys: string[]): Variant[] {
  return keys.map((key) => {
    const place = all.get(key);
    if (place === undefined) throw new Error(`No such place: ${key}`);
    return place;
  });
}
