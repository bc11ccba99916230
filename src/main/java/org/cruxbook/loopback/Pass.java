package org.cruxbook.loopback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lets a command in: the port that the site listens on, and a token that was drawn for this run of it. It lies in the
 * data folder, in a file that only its owner can read. A site that was killed leaves it behind; nobody answers there then.
 *
 * @param port on 127.0.0.1
 * @param token 32 random bytes, in hexadecimal
 */
record Pass(int port, String token) {

    private static final int BYTES = 32;

    private static final Pattern LINE = Pattern.compile("(\\d{1,5}) ([0-9a-f]{" + 2 * BYTES + "})\n");

    static Pass draw(int port) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Pass(port, HexFormat.of().formatHex(random));
    }

    /** Where it lies: beside the database, under its name. */
    static Path file(Path folder, String name) {
        return folder.resolve(name + ".loopback");
    }

    /** Whether somebody has shown this token; takes as long for one that is nearly right as for any other. */
    boolean admits(String shown) {
        return MessageDigest.isEqual(bytes(token), bytes(shown));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Empty if there is none, or none that can be understood. */
    static Optional<Pass> read(Path file) throws IOException {
        try {
            Matcher line = LINE.matcher(Files.readString(file));
            return line.matches()
                    ? Optional.of(new Pass(Integer.parseInt(line.group(1)), line.group(2)))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** All of it at once, and nobody else's to read from the first byte on. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".loopback", ownersAlone(file));
        try {
            restrict(draft);
            Files.writeString(draft, port + " " + token + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownersAlone(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Where files have access lists in place of modes, as on Windows. */
    private static void restrict(Path file) throws IOException {
        AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (list != null) {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    /** Takes it away, unless another run has put its own there. */
    void remove(Path file) throws IOException {
        if (read(file).filter(this::equals).isPresent()) {
            Files.deleteIfExists(file);
        }
    }

    /** The token is not for logs. */
    @Override
    public String toString() {
        return "Pass for port " + port;
    }
}
