import { StepFactory } from './pipeline';
import { address } from './steps/address';
import { answer } from './steps/answer';
import { client } from './steps/client';
import { identity } from './steps/identity';
import { links } from './steps/links';
import { origin } from './steps/origin';
import { outcome } from './steps/outcome';
import { project } from './steps/project';
import { request } from './steps/request';
import { shape } from './steps/shape';
import { usage } from './steps/usage';
import { visitor } from './steps/visitor';

/** Every step, in the order of their run; `visitor` reads the month that `identity` wrote. */
export const STEPS: readonly StepFactory[] = [
  identity,
  answer,
  request,
  shape,
  address,
  client,
  origin,
  visitor,
  outcome,
  usage,
  project,
  links,
];
