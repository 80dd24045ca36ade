import { StepFactory, TargetStep } from '../pipeline';

/** Host and path asked for, which are clean already. */
export const address: StepFactory<TargetStep> =
  () =>
  ({ document, target, domain }) => {
    if (domain) document['url.domain'] = domain;
    if (target.path) document['url.path'] = target.path;
  };
