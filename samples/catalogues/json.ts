export type Json = string | number | boolean | null | Json[] | { [field: string]: Json };

/** Fields of an index document; an undefined one is absent, as an empty field is in GeoNetwork. */
export type Fields = { [field: string]: Json | undefined };

/** One value stands alone, several are an array, none is no field: how GeoNetwork indexes lists. */
export function oneOrMany(values: readonly string[]): Json | undefined {
  return values.length > 1 ? [...values] : values[0];
}
