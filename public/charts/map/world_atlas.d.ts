/** Typed here: the compiler would spell out every coordinate. */
declare module 'world-atlas/countries-110m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const world: Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;
  export default world;
}

declare module 'world-atlas/land-50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const world: Topology<{ land: GeometryCollection }>;
  export default world;
}
