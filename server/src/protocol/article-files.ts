// Written by `npm run generate` from the registry of formats.
/** The files of a workspace that may be articles. */
export const articleFiles = '**/*.{txt,khabar,md,markdown,qmd,mdx,html,htm,xhtml,adoc,asciidoc,rst,rest,srt,vtt,newsml,nitf,rss,atom,wxr,ninjs,wire,iptc,anpa}'
