import { OgcRequest } from '../ogc_request';
import { Operations, ServiceDefinition } from '../service_definition';

/** Commands of FTP that logs hold in place of a method (RFC 959 §4.1; xferlog's direction). */
const OPERATIONS: Operations = {
  RETR: 'download',
  STOR: 'other',
  APPE: 'other',
  DELE: 'other',
  LIST: 'discovery',
  NLST: 'discovery',
  MLSD: 'discovery',
};

/** A file sent by FTP: told by the method alone, whatever its path. */
export const ftp: ServiceDefinition = {
  service: 'FTP',
  operations: OPERATIONS,
  methods: Object.keys(OPERATIONS),
  read({ method }): OgcRequest {
    return { service: 'FTP', operation: method, usage: OPERATIONS[method] || 'other' };
  },
};
