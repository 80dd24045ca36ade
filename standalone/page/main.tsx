import { renderApplication } from '../../public/mount';
import { registerIcons } from './icons';
import { createStandaloneServices } from './standalone_services';

registerIcons();
const root = document.getElementById('sextant');
if (root) renderApplication(root, createStandaloneServices());
