import { Operations } from '../service_definition';

/** Resources of the OGC APIs by what they give, whichever standard defines them. */
export const OGC_API_OPERATIONS: Operations = {
  LandingPage: 'discovery',
  Conformance: 'discovery',
  ApiDefinition: 'discovery',
  Collections: 'discovery',
  Collection: 'discovery',
  Queryables: 'discovery',
  Schema: 'discovery',
  // Features
  Items: 'download',
  Item: 'download',
  // Records
  Records: 'discovery',
  Record: 'consultation',
  // Coverages, Maps, Tiles, Styles
  Coverage: 'download',
  CoverageDescription: 'discovery',
  Map: 'visualisation',
  Tile: 'visualisation',
  Tiles: 'discovery',
  TileMatrixSets: 'discovery',
  Styles: 'discovery',
  Style: 'discovery',
  Legend: 'discovery',
  // EDR
  Position: 'download',
  Area: 'download',
  Cube: 'download',
  Radius: 'download',
  Trajectory: 'download',
  Corridor: 'download',
  Location: 'download',
  Locations: 'discovery',
  Instances: 'discovery',
  Instance: 'discovery',
  // Processes
  Processes: 'discovery',
  Process: 'discovery',
  Execution: 'other',
  Jobs: 'other',
  Job: 'other',
  JobResults: 'other',
};
