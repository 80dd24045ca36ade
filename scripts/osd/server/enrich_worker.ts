import { serve } from '../../../server/cli/workers/worker';

serve();
