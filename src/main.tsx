import { boot } from './app/boot.tsx';
import { installTrustedTypesPolicy } from './app/trusted-types.ts';
import './ui/tokens.css';
import './ui/base.css';

installTrustedTypesPolicy();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void boot(root);
