// OUI refreshes by code that was compiled for it; OSD has it for all its plugins.
import 'regenerator-runtime/runtime';
import { renderApplication } from '../../public/mount';
import { registerIcons } from './icons';
import { createStandaloneServices } from './standalone_services';

registerIcons();
const root = document.getElementById('sextant');
if (root) renderApplication(root, createStandaloneServices());
