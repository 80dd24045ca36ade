import { RequestField } from '../index_schema/requests';
import { Cube } from './cubes';
import { DimensionValue, newRow, Row } from './row';

const SEPARATOR = '\u0000';

/** Several values are one set: sorted, each once, as the index keeps them. */
function asSet(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : Array.from(new Set(values)).sort();
}

type Source = Readonly<Partial<Record<RequestField, unknown>>>;

/** Tells the values of a cube's dimensions apart from any other. */
export function keyOfDimensions({ dimensions }: Cube, source: Source): string {
  let key = '';
  for (const name of dimensions) {
    const value = source[name];
    key += SEPARATOR;
    if (value === undefined) continue;
    key += Array.isArray(value) ? asSet(value).join('\u0001') : value;
  }
  return key;
}

/** Rows of one cube by their dimensions. */
export class CubeRows {
  public readonly rows = new Map<string, Row>();

  public constructor(private readonly cube: Cube) {}

  private keyOf(month: string, timestamp: string, source: Source): string {
    return month + timestamp + keyOfDimensions(this.cube, source);
  }

  public rowOf(month: string, timestamp: string, source: Source): Row {
    const key = this.keyOf(month, timestamp, source);
    const known = this.rows.get(key);
    if (known) return known;
    const made = newRow(month, timestamp, this.valuesOf(source), this.cube.countsUses);
    this.rows.set(key, made);
    return made;
  }

  public remove(month: string, timestamp: string, source: Source): void {
    this.rows.delete(this.keyOf(month, timestamp, source));
  }

  private valuesOf(source: Source): Row['dimensions'] {
    const values: Partial<Record<RequestField, DimensionValue>> = {};
    for (const name of this.cube.dimensions) {
      const value = source[name];
      if (Array.isArray(value) && value.length > 0) values[name] = asSet(value);
      else if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    }
    return values;
  }
}
