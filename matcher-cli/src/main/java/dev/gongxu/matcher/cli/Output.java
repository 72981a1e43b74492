package dev.gongxu.matcher.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's data goes: standard output, or a file that appears whole or not at all.
 *
 * <p>Not safe for use by several threads. Call {@link #finish} when everything has been printed;
 * without it {@link #close} drops a file that was begun.
 */
final class Output implements AutoCloseable {
  private static final int BUFFER_CHARACTERS = 1 << 16;

  /** Whoever read standard output has gone away; nobody is left to be told. */
  static final class ClosedPipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedPipeException(IOException cause) {
      super(cause);
    }
  }

  private final Session session;
  private final Writer writer;
  private final @Nullable Path file;
  private final @Nullable Path temporary;

  private Output(
      Session session, OutputStream stream, @Nullable Path file, @Nullable Path temporary) {
    this.session = session;
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER_CHARACTERS);
    this.file = file;
    this.temporary = temporary;
  }

  /** Standard output. */
  static Output standard(Session session) {
    return new Output(session, session.console().out(), null, null);
  }

  /**
   * A file, or standard output for null.
   *
   * @throws CommandException when the file cannot be written
   */
  static Output to(@Nullable Path file, Session session) {
    if (file == null) {
      return standard(session);
    }
    try {
      if (Files.isDirectory(file)) {
        throw CommandException.failed(session.messages().get("output.folder", file));
      }
      // A link stays one: what it leads to is replaced.
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        return new Output(session, Files.newOutputStream(target), file, null);
      }
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(target.toString());
      }
      Path temporary =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
      OutputStream stream =
          Files.newOutputStream(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      return new Output(session, stream, target, temporary);
    } catch (IOException e) {
      throw CommandException.failed(
          session.messages().get("output.unwritable", file, reason(session, e)), e);
    }
  }

  /** Prints a line. */
  void line(String text) {
    print(text);
    print("\n");
  }

  /** Prints text as it is. */
  void print(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Everything has been printed: shows it. */
  void finish() {
    try {
      if (file == null) {
        writer.flush();
        return;
      }
      writer.close();
      if (temporary != null) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Ends printing; a file that is not finished is dropped and what stood under its name stays. */
  @Override
  public void close() {
    if (file == null) {
      return;
    }
    try {
      writer.close();
    } catch (IOException e) {
      // The first failure has been told already; this is the rest of the same buffer.
      session.verbose(e);
    }
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      session.verbose(e);
    }
  }

  private RuntimeException failure(IOException e) {
    if (file == null) {
      String message = String.valueOf(e.getMessage());
      if (session.console().outPipe() || message.contains("Broken pipe")) {
        return new ClosedPipeException(e);
      }
      return CommandException.failed(
          session.messages().get("output.failed", reason(session, e)), e);
    }
    return CommandException.failed(
        session.messages().get("output.unwritable", file, reason(session, e)), e);
  }

  private static String reason(Session session, IOException e) {
    if (e instanceof NoSuchFileException) {
      return session.messages().get("output.noFolder");
    }
    if (e instanceof AccessDeniedException) {
      return session.messages().get("output.denied");
    }
    return String.valueOf(e.getMessage());
  }
}
