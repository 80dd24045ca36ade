import { EnrichOptions, EnrichPorts } from './options';
import { LineStep, StepFactory, TargetStep, VisitStep } from './pipeline';
import { address } from './steps/address';
import { answer } from './steps/answer';
import { client } from './steps/client';
import { identity } from './steps/identity';
import { links } from './steps/links';
import { origin } from './steps/origin';
import { outcome } from './steps/outcome';
import { project } from './steps/project';
import { referrer } from './steps/referrer';
import { request } from './steps/request';
import { shape } from './steps/shape';
import { usage } from './steps/usage';
import { visitor } from './steps/visitor';

/** The steps that the options and ports give something to do. */
export const makeSteps = <S>(
  factories: readonly StepFactory<S>[],
  options: EnrichOptions,
  ports: EnrichPorts
): S[] => {
  const made = factories.map((make) => make(options, ports));
  return made.filter((step): step is S => step !== undefined);
};

/** What the target tells. */
export const TARGET_STEPS: readonly StepFactory<TargetStep>[] = [
  request,
  shape,
  address,
  usage,
  project,
  links,
];

/** What the line itself tells. */
export const LINE_STEPS: readonly StepFactory<LineStep>[] = [identity, answer, outcome];

/** Who sent it, and from which page. */
export const VISIT_STEPS: readonly StepFactory<VisitStep>[] = [referrer, client, origin, visitor];
