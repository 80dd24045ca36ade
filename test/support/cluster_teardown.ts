export { tearDownCluster as default } from './cluster_setup';
