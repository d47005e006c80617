package org.agentmitra.demo;

import java.util.List;

/** An insurer of the demo world. */
record DemoInsurer(String code, String name, String regulatorNumber, List<DemoPlan> plans) {}
