import { main } from '../../../server/cli';

void main(process.argv.slice(2));
