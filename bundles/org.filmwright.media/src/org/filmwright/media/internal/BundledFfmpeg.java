// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The native folder of an installed {@code org.filmwright.ffmpeg.<platform>} bundle, if this runs in OSGi. */
public final class BundledFfmpeg {
    private static final String PREFIX = "org.filmwright.ffmpeg.";

    private BundledFfmpeg() {
    }

    public static Optional<Path> nativeFolder() {
        Bundle own = FrameworkUtil.getBundle(BundledFfmpeg.class);
        BundleContext context = own == null ? null : own.getBundleContext();
        if (context == null) {
            return Optional.empty();
        }
        return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName() != null
                && bundle.getSymbolicName().startsWith(PREFIX)
                && bundle.getState() != Bundle.UNINSTALLED && bundle.getState() != Bundle.INSTALLED)
                .map(FileLocator::getBundleFileLocation).flatMap(Optional::stream).map(File::toPath)
                .map(path -> path.resolve("native")).filter(Files::isDirectory).findFirst();
    }
}
