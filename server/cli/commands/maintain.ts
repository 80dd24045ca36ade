import { maintenanceJob } from '../../jobs/maintenance_job';
import { jobCommand } from '../job_command';

export const registerMaintain = jobCommand(
  'maintain',
  'count closed days by COUNTER and delete what is past its time (retention)',
  maintenanceJob
);
