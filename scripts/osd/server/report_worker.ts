import { serveReport } from '../../../server/reports/report_thread';

serveReport();
