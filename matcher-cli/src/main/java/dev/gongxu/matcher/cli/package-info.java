/**
 * The command line: parses, calls the front door, prints, returns an exit code.
 *
 * <p>Start from {@link dev.gongxu.matcher.cli.Main}. Data goes to standard output or to the file
 * named by {@code --out}, everything else to standard error; the exit code is 0 when done, 1 when
 * something failed or data was bad, 2 for wrong usage. Nothing here computes a score; what is
 * printed comes from the core as it is, at most rounded for the eye.
 */
@NullMarked
package dev.gongxu.matcher.cli;

import org.jspecify.annotations.NullMarked;
