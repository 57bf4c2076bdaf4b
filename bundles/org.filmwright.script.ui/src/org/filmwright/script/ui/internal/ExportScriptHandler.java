// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;

/** Writes the film's script to a Fountain file, byte for byte as it came in where nothing was changed. */
public final class ExportScriptHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        window.getService(FilmWindow.class).film().ifPresent(film -> {
            FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
            dialog.setText("Export Script");
            dialog.setFileName(film.name() + ".fountain");
            dialog.setFilterPath(film.folder().resolve("exports").toString());
            dialog.setFilterExtensions(new String[] {"*.fountain"});
            dialog.setOverwrite(true);
            String chosen = dialog.open();
            if (chosen != null) {
                Operations.schedule("Exporting the script", null, monitor -> write(film, Path.of(chosen)));
            }
        });
        return null;
    }

    static void write(FilmSession film, Path target) throws FilmException {
        String text = ScriptText.of(film.snapshot());
        Block block = film.snapshot().filmBlock();
        byte[] bytes = ScriptFile.bytes(text, block == null ? "" : block.text(Features.SCRIPT_ENCODING),
                block != null && block.flag(Features.SCRIPT_BOM));
        try {
            Path fresh = Files.createTempFile(target.toAbsolutePath().getParent(), "script", ".tmp");
            Files.write(fresh, bytes);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The script could not be written to " + target + ": " + e.getMessage() + ".", e);
        }
    }
}
