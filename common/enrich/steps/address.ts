import { StepFactory, TargetStep } from '../pipeline';

/** The address asked for, which is clean already. */
export const address: StepFactory<TargetStep> =
  () =>
  ({ document, target, domain }) => {
    if (domain) document['url.domain'] = domain;
    if (target.path) document['url.path'] = target.path;
    if (target.query) document['url.query'] = target.query;
  };
