import { StepFactory, TargetStep } from '../pipeline';

/** What the address asked for. */
export const request: StepFactory<TargetStep> =
  () =>
  ({ document, request: asked }) => {
    document['ogc.service'] = asked.service;
    if (asked.operation) document['ogc.operation'] = asked.operation;
    if (asked.version) document['ogc.version'] = asked.version;
    if (asked.layers && asked.layers.length > 0) document['ogc.layers'] = asked.layers.slice();
    if (asked.crs) document['ogc.crs'] = asked.crs;
    if (asked.format) document['ogc.format'] = asked.format;
    if (asked.featureCount !== undefined) document['ogc.feature_count'] = asked.featureCount;
  };
