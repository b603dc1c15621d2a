/**
 * Words of a workspace (names of files, of sources, keys) as a notification, a list or a tree may show them: no link, no
 * icon, no line of its own. VS Code makes a link of `[words](command:…)` in a notification and an icon of `$(name)`.
 */
export function displayText(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/\](?=\()|\$(?=\()/g, '$&\u200b')
}
