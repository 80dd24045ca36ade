import { hosts } from '../catalogues/hosts';

export type ServerId = 'main' | 'data' | 'legacy';

/** One log file of the samples: who wrote it, in which format, and in which unit durations are. */
export interface SampleServer {
  file: string;
  url: string;
  /** The log format directive as the server's own configuration has it. */
  format: string;
  durationUnit: 'us' | 's' | 'none';
  zone: 'Europe/Paris' | 'UTC';
}

export const sampleServers: Readonly<Record<ServerId, SampleServer>> = {
  main: {
    file: 'sextant-apache.log',
    url: hosts.main,
    format: '%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i" "%{Content-Type}o" %D',
    durationUnit: 'us',
    zone: 'Europe/Paris',
  },
  data: {
    file: 'data-nginx.log',
    url: hosts.data,
    format:
      '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" "$sent_http_content_type" $request_time',
    durationUnit: 's',
    zone: 'UTC',
  },
  legacy: {
    file: 'www-combined.log',
    url: hosts.legacy,
    format: '%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i"',
    durationUnit: 'none',
    zone: 'Europe/Paris',
  },
};

/** The operator's own network (a documentation range): its people are real users, its probes not. */
export const operatorNetwork = '192.0.2.0/24';
