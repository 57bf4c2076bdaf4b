// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindJavaTest {
    @TempDir
    Path folder;

    @Test
    void javaHomeIsTakenWhereItIsNewEnough() throws Exception {
        Path home = jdk("named", "21.0.2");
        assertEquals(home + " 21.0.2", found(home));
    }

    @Test
    void anOldJavaHomeYieldsToAFitJavaOnThePath() throws Exception {
        Path fit = jdk("fit", "25.0.3");
        assertEquals(fit + " 25.0.3", found(jdk("old", "17.0.15"), fit.resolve("bin")));
    }

    @Test
    void linksOnThePathAreFollowedToTheirJdk() throws Exception {
        Path fit = jdk("fit", "22");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), fit.resolve("bin/java"));
        assertEquals(fit + " 22", found(Path.of("/nowhere"), bin));
    }

    @Test
    void aFolderWithoutAReleaseFileIsNoJdk() throws Exception {
        Path broken = jdk("broken", "25.0.3");
        Files.delete(broken.resolve("release"));
        Path fit = jdk("fit", "24.0.1");
        assertEquals(fit + " 24.0.1", found(broken, fit.resolve("bin")));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.toRealPath().resolve(name);
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(program, "");
        program.toFile().setExecutable(true);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private String found(Path javaHome, Path... path) throws IOException, InterruptedException {
        StringBuilder places = new StringBuilder();
        for (Path place : path) {
            places.append(place).append(':');
        }
        String script = "source '" + Clone.product().resolve("find-java.sh")
                + "'; PATH=$PLACES/usr/bin:/bin; find_java; echo \"$JAVA_HOME $JAVA_VERSION\"";
        Run run = Run.of(folder, Map.of("JAVA_HOME", javaHome.toString(), "PLACES", places.toString()), "bash", "-c",
                script);
        return run.out().strip();
    }
}
