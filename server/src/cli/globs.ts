/** Looking for files by a pattern: what that needs is read when a pattern is given. */
export {glob, isDynamicPattern} from 'tinyglobby'
