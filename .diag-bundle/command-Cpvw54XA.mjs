// cli/commands/command.ts
/** The folder of the workspace: the first argument, or the current folder. */
const folderOf = (args) => args[0] ?? ".";
/** Help text of that argument. */
const FOLDER_HELP = "folder that holds relance.yaml";

export { folderOf as n, FOLDER_HELP as t };