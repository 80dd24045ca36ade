import { linkCheckJob } from '../../jobs/link_check_job';
import { jobCommand } from '../job_command';

export const registerCheckLinks = jobCommand(
  'check-links',
  'ask the addresses that records link to, and mark records with a broken link',
  linkCheckJob
);
