import {createContext} from 'react';
import {themes} from './theme.ts';

export const ThemeContext = createContext(themes.dark);
